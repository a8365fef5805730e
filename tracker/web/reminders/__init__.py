"""Reminders as pages show them: the log, who gets what when, one by hand, one's own wishes."""
