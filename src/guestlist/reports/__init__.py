"""Outputs: one file per output. What to show is worked out in ``view``, how to show it in each report."""
