"""The recognised holidays of the Algemene termijnenwet, art. 3, for display beside a date.

They never move a date here. Art. 1 of that wet carries a term that ends on a Saturday, a Sunday or
a recognised holiday to the next working day, but only a term set in a wet or (art. 5) an algemene
maatregel van bestuur. The Reglement van Orde of a Kamer is neither.
"""

from __future__ import annotations

from datetime import date, timedelta

_FIRST_KING = 2014


def holiday_name(day: date) -> str | None:
    """The name of the recognised holiday that ``day`` is, if it is one.

    Art. 3 lid 1 lists them and lid 2 adds Goede Vrijdag. The bridging days that lid 3 lets the
    government add from year to year are not here: no rule computes them.
    """
    return _holidays(day.year).get(day)


def easter_sunday(year: int) -> date:
    """Easter in the Gregorian calendar, after the anonymous algorithm (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leaps, leap_rest = divmod(of_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late_moon = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late_moon + 114, 31)
    return date(year, month, day + 1)


def _holidays(year: int) -> dict[date, str]:
    easter = easter_sunday(year)
    return {
        date(year, 1, 1): "Nieuwjaarsdag",
        easter - timedelta(days=2): "Goede Vrijdag",
        easter + timedelta(days=1): "Tweede Paasdag",
        _kings_day(year): "Koningsdag" if year >= _FIRST_KING else "Koninginnedag",
        date(year, 5, 5): "Bevrijdingsdag",
        easter + timedelta(days=39): "Hemelvaartsdag",
        easter + timedelta(days=50): "Tweede Pinksterdag",
        date(year, 12, 25): "Eerste Kerstdag",
        date(year, 12, 26): "Tweede Kerstdag",
    }


def _kings_day(year: int) -> date:
    """27 April, and 30 April before 2014; the day before when that is a Sunday (since 1980)."""
    birthday = date(year, 4, 27 if year >= _FIRST_KING else 30)
    return birthday - timedelta(days=1) if birthday.isoweekday() == 7 else birthday
