"""A case as JSON: the names and values of `manage.py overdue` and `manage.py clock`."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from tracker.deadlines import About, State
from tracker.models import Case, CaseActor
from tracker.services import why

STATE_CODES = [state.value for state in State]


class ActorSerializer(serializers.ModelSerializer[CaseActor]):
    """Who asks or is asked, as written on the document."""

    class Meta:
        model = CaseActor
        fields = ["relation", "name", "party"]


class StepSerializer(serializers.Serializer[object]):
    """One step of “waarom deze datum?”: a Dutch sentence, its day and its source."""

    about = serializers.ChoiceField(choices=[about.value for about in About])
    text = serializers.CharField()
    on = serializers.DateField(allow_null=True)
    source = serializers.CharField(allow_null=True)  # type: ignore[assignment] # a declared field
    url = serializers.CharField(allow_null=True)


class CaseSerializer(serializers.ModelSerializer[Case]):
    """A case in a list, as known on the day that was asked."""

    url = serializers.HyperlinkedIdentityField(view_name="api:case-detail", lookup_field="number")
    display = serializers.CharField(read_only=True)
    page = serializers.SerializerMethodField()
    ministry = serializers.SerializerMethodField()
    office = serializers.SerializerMethodField()
    state = serializers.ChoiceField(choices=STATE_CODES, read_only=True)
    days_late = serializers.IntegerField(read_only=True)

    class Meta:
        model = Case
        fields = [
            "url",
            "number",
            "display",
            "zaaknummer",
            "kind",
            "chamber",
            "subject",
            "ministry",
            "office",
            "started_on",
            "due_on",
            "outer_due_on",
            "extended_on",
            "settled_on",
            "outcome",
            "followed",
            "state",
            "days_late",
            "revision",
            "page",
        ]

    def get_page(self, case: Case) -> str:
        """The address of its page for people."""
        path = case.get_absolute_url()
        request = self.context.get("request")
        return str(request.build_absolute_uri(path)) if request else path

    def get_office(self, case: Case) -> str | None:
        """The bewindspersoon who answers."""
        return str(case.office) if case.office else None

    def get_ministry(self, case: Case) -> str | None:
        """The code of the ministry that answers."""
        return case.office.ministry.code if case.office else None


class CaseDetailSerializer(CaseSerializer):
    """One case, with who asks, who is asked, and why each date is what it is."""

    actors = ActorSerializer(many=True, read_only=True)
    because = serializers.SerializerMethodField()

    class Meta(CaseSerializer.Meta):
        fields = [*CaseSerializer.Meta.fields, "actors", "because"]

    @extend_schema_field(StepSerializer(many=True))
    def get_because(self, case: Case) -> list[dict[str, str | None]]:
        """Waarom deze datum."""
        return why.as_data(why.because(case, self.context["day"]))


class ResultSerializer(serializers.Serializer[object]):
    """One thing found, as `manage.py find` prints it."""

    kind = serializers.CharField()
    number = serializers.CharField()
    title = serializers.CharField()
    url = serializers.CharField()
