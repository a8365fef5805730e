"""Uitstel as a step: draft a notice, see what it does, put it on paper, record it as sent."""
