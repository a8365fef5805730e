"""A term may be soft, and the one of the Eerste Kamer is: its Reglement sets none."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tracker", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="termpolicy",
            name="soft",
            field=models.BooleanField(
                default=False,
                help_text="A request or a promise; no rule sets this term.",
                verbose_name="soft",
            ),
        ),
        migrations.RunSQL(
            "UPDATE tracker_termpolicy SET soft = true"
            " WHERE chamber = 'EK' AND article = 'verzoektermijn, geen regel'",
            migrations.RunSQL.noop,
        ),
    ]
