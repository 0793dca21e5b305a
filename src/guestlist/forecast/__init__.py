"""What an invite-all would do, in ranges: expected negative answers and how likely many of them are."""

from guestlist.forecast.negatives import Forecast, Outlook, forecast
from guestlist.forecast.priors import Prior, load_priors

__all__ = ["Forecast", "Outlook", "Prior", "forecast", "load_priors"]
