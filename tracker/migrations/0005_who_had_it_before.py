"""Who had a case before assignments were kept has it in the history too, accepted."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("tracker", "0004_work_reminders_and_feeds")]

    operations = [
        migrations.RunSQL(
            "INSERT INTO tracker_assignment (case_id, person_id, given_at, accepted_at, reason)"
            " SELECT id, owner_id, created_at, created_at, '' FROM tracker_case"
            " WHERE owner_id IS NOT NULL"
            " AND NOT EXISTS (SELECT FROM tracker_assignment WHERE case_id = tracker_case.id)",
            migrations.RunSQL.noop,
        )
    ]
