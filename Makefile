# What can be done here; `make` alone lists it. It takes Python 3.11 or newer with venv and pip, and
# make; everything else comes from PyPI, checked by hash, into .tools and .venv in this folder.

PYTHON ?= python3
# Where there are gold annotations and articles that may not be passed on. None are needed.
SHARED ?= ../shared

BIN := .venv/bin
READY := .venv/.ready
RAY := .venv/.ray
TRIAL := .tools/wheel
PAGES := src/detente/serve/pages/index.html
NODE := .tools/node/bin/node
MODULES := pages/node_modules/.package-lock.json

# A uv on the PATH will do if it is new enough to trust the certificates that this machine trusts.
UV := $(shell uv --version 2>/dev/null | awk '{ split($$2, v, "."); if (v[1] > 0 || v[2] >= 11) print "uv" }')
ifeq ($(UV),)
UV := .tools/bin/uv
endif
# Where the machine has no certificates, uv takes those that it brings along.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem),)
export UV_SYSTEM_CERTS ?= true
endif
export UV_PYTHON_DOWNLOADS := never
# An environment that happens to be active is not ours to change.
unexport VIRTUAL_ENV

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo pages test slow postgres browser check gold train bench picture screenshots manual wheel clean

help: ## Show this list; a bare `make` changes nothing
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## Set up, read the examples, show the history of two actors with its evidence
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && export DETENTE_STORE="$$folder/demo.db" && \
	echo && echo '$$ detente read examples' && $(BIN)/detente read examples && \
	echo && echo '$$ detente tie "Saudi Arabia" Iran' && $(BIN)/detente tie "Saudi Arabia" Iran --format table && \
	echo && echo 'That store is gone again. To read your own articles: docs/start.md'

pages: $(PAGES) ## Build the pages that `detente serve` shows

test: $(READY) ## Set up and run the tests, but for the slow ones and those in a browser
	$(BIN)/pytest -m "not slow and not browser" --numprocesses auto --dist loadfile

slow: $(RAY) ## Run the slow tests, with Ray
	$(BIN)/pytest -m "slow and not browser and not postgres" --numprocesses auto --dist worksteal --durations 12

postgres: $(READY) ## Run the tests of the store on a PostgreSQL server of their own
	DETENTE_NEEDS_POSTGRES=1 $(BIN)/pytest -m postgres --hypothesis-profile brief --numprocesses auto --dist loadfile

browser: $(READY) $(PAGES) ## Walk through the pages in a real browser; it takes Debian's chromium
	$(BIN)/pytest -m browser -s tests/browser

screenshots: $(READY) $(PAGES) ## Take the pictures of the pages in docs/pages again
	DETENTE_SCREENSHOTS=docs/pages $(BIN)/pytest -m browser tests/browser/test_pictures.py

check: $(READY) ## Check style, types, and that imports go down only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

gold: $(READY) ## Score the program on hand-made annotations; fail below the floors
	@status=0; \
	score() { \
	  if [ -d "$$1" ]; then \
	    echo "$$ detente evaluate $$1 --floors gold/floors/$$2.toml"; \
	    $(BIN)/detente evaluate "$$1" --format table --floors "gold/floors/$$2.toml" || status=1; echo; \
	  else \
	    echo "There is no $$1: it is not scored."; \
	  fi; \
	}; \
	score gold/examples examples; \
	score gold/pairs pairs; \
	score "$(SHARED)/gold/claims" claims; \
	score "$(SHARED)/gold/timex" timex; \
	score "$(SHARED)/gold/toponyms" toponyms; \
	score "$(SHARED)/gold/attribution" attribution; \
	score "$(SHARED)/gold/names" names; \
	score "$(SHARED)/gold/crossdoc/ecbplus" crossdoc; \
	exit $$status

train: $(READY) ## Train the core again, on ../shared/gold/train or GOLD=folder; twenty minutes
	$(UV) venv --quiet --clear --python $(BIN)/python .tools/train
	$(UV) export --quiet --frozen --no-dev --no-emit-project --output-file .tools/train/requirements.txt
	$(UV) pip install --quiet --python .tools/train/bin/python --require-hashes --requirement .tools/train/requirements.txt
	.tools/train/bin/python -m ensurepip --upgrade >/dev/null
	.tools/train/bin/python -m pip install --quiet --disable-pip-version-check --requirement train/requirements.txt
	$(UV) pip install --quiet --python .tools/train/bin/python --no-deps --editable .
	.tools/train/bin/python train/train.py $(or $(GOLD),$(SHARED)/gold/train) $(TRAIN)

bench: $(READY) ## Measure speed and memory, keep the figures in bench/results; BENCH=--all for all
	$(BIN)/python bench/measure.py --corpus "$(SHARED)/articles/news.jsonl" $(BENCH)
ifneq ($(filter --all,$(BENCH)),)
	$(BIN)/python bench/readers.py --corpus "$(SHARED)/articles/news.jsonl"
endif

picture: $(READY) ## Draw docs/tie.svg again, from the examples
	$(BIN)/python tools/draw_tie.py

manual: $(READY) ## Write docs/commands.md again, from --help
	$(BIN)/python tools/write_manual.py

wheel: $(READY) $(PAGES) ## Build the wheel and try it in a fresh environment
	rm -rf dist $(TRIAL)
	$(UV) build --quiet --wheel --out-dir dist --require-hashes --build-constraints tools/build.txt
	$(UV) venv --quiet --python $(BIN)/python $(TRIAL)
	$(UV) export --quiet --frozen --no-dev --no-emit-project --output-file $(TRIAL)/requirements.txt
	$(UV) pip install --quiet --python $(TRIAL)/bin/python --require-hashes --requirement $(TRIAL)/requirements.txt
	$(UV) pip install --quiet --python $(TRIAL)/bin/python --no-deps dist/*.whl
	$(TRIAL)/bin/detente --help
	$(TRIAL)/bin/detente read examples/halden-wire-2019-09-15.txt --store $(TRIAL)/trial.db
	$(TRIAL)/bin/detente tie "Saudi Arabia" Iran --store $(TRIAL)/trial.db --format table
	$(TRIAL)/bin/python tools/try_pages.py $(TRIAL)/trial.db

clean: ## Remove all that was set up or built here
	rm -rf .venv .tools dist $(dir $(PAGES)) pages/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests bench docs tools -name __pycache__ -type d -prune -exec rm -rf {} +

define CHECK_PYTHON
@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("détente takes Python 3.11 or newer, this one is %d.%d. Name another: make PYTHON=python3.12" % sys.version_info[:2])'
@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) lacks venv or pip. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
endef

$(READY): pyproject.toml uv.lock $(filter .tools/%,$(UV))
	$(CHECK_PYTHON)
	$(UV) sync --frozen --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')"
	@touch $@

# Ray takes 200 MB, and nothing but the slow tests uses it.
$(RAY): $(READY)
	$(UV) sync --frozen --inexact --extra ray
	@touch $@

# The pages are made of what lies in pages/, by the Node.js that tools/node.txt names.
$(PAGES): $(MODULES) $(shell find pages -name node_modules -prune -o -type f -print)
	cd pages && PATH="$(CURDIR)/$(dir $(NODE)):$$PATH" npm run --silent build
	@touch $@

$(MODULES): $(NODE) pages/package.json pages/package-lock.json
	cd pages && PATH="$(CURDIR)/$(dir $(NODE)):$$PATH" npm ci --silent --no-audit --no-fund
	@touch $@

$(NODE): tools/node.txt
	$(CHECK_PYTHON)
	$(PYTHON) -m venv --clear .tools/node
	.tools/node/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement tools/node.txt
	@touch $@

.tools/bin/uv: tools/uv.txt
	$(CHECK_PYTHON)
	$(PYTHON) -m venv --clear .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement tools/uv.txt
	@touch $@
