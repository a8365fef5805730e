from __future__ import annotations

import smtplib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.mail.refusals import describe, is_permanent


@given(st.integers(400, 599))
def test_a_refused_address_is_final_from_500_on(code: int) -> None:
    error = smtplib.SMTPRecipientsRefused({"een@rappel.example": (code, b"nee")})
    assert is_permanent(error) is (code >= 500)
    assert describe(error) == f"{code} nee"


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPSenderRefused(550, b"who are you", "rappel@rappel.example"),
        smtplib.SMTPAuthenticationError(535, b"wrong password"),
        smtplib.SMTPServerDisconnected("gone"),
        TimeoutError("timed out"),
    ],
)
def test_what_is_wrong_with_the_server_or_our_settings_is_never_the_mails_fault(
    error: Exception,
) -> None:
    assert not is_permanent(error)
    assert describe(error)
