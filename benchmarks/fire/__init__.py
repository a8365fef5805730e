"""The whole machine, killed at random while it owes reminders: what chaos.py is made of."""
