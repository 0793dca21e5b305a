"""What an invite-all would do, in ranges: whom it reaches, how many negative answers, how many acceptances."""

from guestlist.forecast.priors import Prior, load_priors
from guestlist.forecast.whole import forecast, notes_a_month
from guestlist.outlook import Forecast, Outlook

__all__ = ["Forecast", "Outlook", "Prior", "forecast", "load_priors", "notes_a_month"]
