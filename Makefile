# Two commands for a newcomer: `make demo` and `make test`. They need python3 (3.11 or newer) and make, nothing else.
# With uv on the PATH it is used; else Python's own venv and pip. An interrupted set-up is repaired by running again:
# the stamp is written last.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.ready
OUT    ?= guestlist-out
TODAY  ?= 2026-11-21
MARKS  ?= not benchmark

.DEFAULT_GOAL := help
.PHONY: help setup demo test browser lint bench samples lock clean check-python

help: ## show what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' Makefile

check-python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Guestlist needs Python 3.11 or newer, and '$(PYTHON)' was not found. Install it, or say which one: make demo PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Guestlist needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Say which one to use: make demo PYTHON=python3.12"; exit 1; }

$(STAMP): requirements.lock pyproject.toml
	@$(MAKE) --no-print-directory check-python
	@sh .ci/setup "$(PYTHON)" "$(VENV)"

setup: $(STAMP) ## set up the environment in .venv

demo: $(STAMP) ## audit the sample address book
	@$(BIN)/guestlist audit sample_contacts/consultant --policy sample_contacts/consultant/guestlist.toml --today $(TODAY) --lang en --out $(OUT) --force; \
	  status=$$?; [ $$status -eq 0 ] || [ $$status -eq 3 ] || exit $$status

test: $(STAMP) ## run the tests; those in a browser where Chromium is found
	@$(BIN)/python -m pytest -rs -m "$(MARKS)"

lint: $(STAMP) ## ruff and mypy --strict
	@$(BIN)/ruff format --check src tests sample_contacts
	@$(BIN)/ruff check src tests sample_contacts
	@$(BIN)/mypy

browser: $(STAMP) ## the page in a real headless Chromium
	@$(BIN)/python -m pytest -rs -m browser tests/browser

bench: $(STAMP) ## timings and quality beside rivals
	@$(BIN)/python -m pytest -m benchmark -s tests/benchmarks

samples: $(STAMP) ## write sample_contacts/ anew
	@$(BIN)/python sample_contacts/make_samples.py

clean: ## remove the environment and the output folder
	rm -rf $(VENV) $(OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis

lock: ## resolve the dependencies anew into requirements.lock (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --group test --group dev --output-file requirements.lock pyproject.toml
