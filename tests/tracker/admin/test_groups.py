"""Groups in the admin: rights in words, and nothing lost when they are saved."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.urls import reverse

from tests.cast import Cast
from tests.desk import signed_in
from tracker.models import Role


def _readers() -> tuple[Group, str]:
    group = Group.objects.get(name=Role.READER.value)
    return group, reverse("admin:auth_group_change", args=[group.pk])


def test_a_manager_ticks_rights_in_words_and_a_drafter_reads_them(cast: Cast) -> None:
    _group, address = _readers()

    ticked = signed_in(cast.manager).get(address).content.decode()
    read = signed_in(cast.drafter).get(address).content.decode()

    assert "Document: wijzigen" in ticked
    assert "Document: bekijken" in read
    assert "Can view" not in ticked + read


def test_saving_a_group_keeps_the_rights_that_stay_ticked(cast: Cast) -> None:
    group, address = _readers()
    rights = list(group.permissions.order_by("pk").values_list("pk", flat=True))

    signed_in(cast.manager).post(address, {"name": group.name, "permissions": rights[1:]})

    assert set(group.permissions.values_list("pk", flat=True)) == set(rights[1:])
