# The two commands are `make site` and `make test`. Set-up is part of both: each step leaves a stamp (an empty file),
# so that it is done once, and again only when what it depends on has changed.

PYTHON ?= python3
VENV := .venv
STAMPS := $(VENV)/stamps
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --no-input --quiet install
# --no-build-isolation: packages are built with the tools of requirements/build.txt, whose checksums are known.
LOCKED := $(PIP) --require-hashes --no-build-isolation

# Some systems have Python compile every module anew each time it starts.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help site findings test programs check unit fuzz format words same pictures icons looks fit lock clean
.DELETE_ON_ERROR:

help:
	@echo "make site    build the archive into site/ (BASE_URL=https://… if its address is known)"
	@echo "make findings  what there is to say of the archive, without a build"
	@echo "make test    every check and every test"
	@echo "make check   format, lint, types, direction of imports"
	@echo "make unit    the tests that need no browser, without coverage; TESTS=tests/parse for some of them"
	@echo "make fuzz    look for texts that break the program, for an hour; MINUTES=10 for less"
	@echo "make format  write the code in the agreed form"
	@echo "make words   bring the message catalogues and docs/findings.md in step with the program (NEW=fr: begin one)"
	@echo "make same    build twice more and compare, byte for byte"
	@echo "make pictures  take the pictures of the README and of docs/editors.md anew, from the running program; needs Chromium"
	@echo "make looks   take a picture of every kind of page of site/, on a phone, a tablet and a desk, into .looks/"
	@echo "make icons   draw the icons anew from templates/static/icon.svg; needs Chromium"
	@echo "make fit     reckon the parser's numbers anew from annotated pages and heads, near the present ones"
	@echo "make lock    bring the lock files in line with pyproject.toml and package.json (UPGRADE=1: newest versions)"
	@echo "make clean   remove whatever was built or installed here"

site: $(STAMPS)/banmian node_modules/stamp
	$(RUN) build.py $(if $(BASE_URL),--base-url "$(BASE_URL)")

# GitHub sets GITHUB_ACTIONS, and shows findings in this form beside their lines.
findings: $(STAMPS)/banmian node_modules/stamp
	$(RUN) -m banmian check $(if $(GITHUB_ACTIONS),--format github)

# One process more than there are cores: much of the time a test waits for a browser or a server. The parts of the
# set-up wait for the network more than they reckon: they go on side by side, and the checks that need no browser with them.
test:
	@$(MAKE) --no-print-directory --jobs=3 programs check
	$(RUN) -m pytest -n $$(($$(getconf _NPROCESSORS_ONLN) + 1)) --dist loadfile --no-loadscope-reorder --cov --cov-report=term

programs:
	@scripts/debian.sh

check: $(STAMPS)/dev node_modules/dev.stamp
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-cache
	$(RUN) scripts/words.py --check
	$(RUN) scripts/findings.py --check

unit: $(STAMPS)/dev node_modules/dev.stamp
	$(RUN) -m pytest -q -m "not browser" $(TESTS)

# What it finds lies in .cache/fuzz afterwards, and becomes a test; what it has learnt stays there for the next time.
fuzz: $(STAMPS)/dev
	@$(RUN) -c "import atheris" 2>/dev/null || { echo "There is no atheris for this system: see pyproject.toml" >&2; exit 1; }
	$(RUN) -m tests.fuzz.run --talk --seconds $$(($(or $(MINUTES),60) * 60))

format: $(STAMPS)/dev
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

words: $(STAMPS)/banmian
	$(RUN) scripts/words.py $(if $(NEW),--new $(NEW))
	$(RUN) scripts/findings.py

same: $(STAMPS)/banmian node_modules/stamp
	scripts/same.sh $(RUN)

pictures: $(STAMPS)/dev node_modules/dev.stamp site
	@scripts/debian.sh chromium
	$(RUN) -m scripts.pictures
	$(RUN) -m scripts.looks --readme

looks: $(STAMPS)/dev
	@scripts/debian.sh chromium
	$(RUN) -m scripts.looks

icons: $(STAMPS)/dev
	@scripts/debian.sh chromium
	$(RUN) -m scripts.icons

fit: $(STAMPS)/fit
	$(RUN) -m tests.bench.parsing.continuity
	$(RUN) -m tests.bench.parsing.leading
	$(RUN) -m tests.bench.parsing.fit

lock: $(STAMPS)/lock
	scripts/lock.sh $(VENV)/bin/uv $(if $(UPGRADE),--upgrade)

clean:
	rm -rf $(VENV) node_modules site .looks .cache .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Set-up, step by step.

$(STAMPS)/python: scripts/need.sh
	@scripts/need.sh $(PYTHON)
	@echo "Setting up: the Python environment"
	@$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/build: requirements/build.txt $(STAMPS)/python
	@echo "Setting up: the tools that build packages"
	@$(LOCKED) -r $<
	@touch $@

$(STAMPS)/runtime: requirements/runtime.txt $(STAMPS)/build
	@echo "Setting up: the Python packages that Banmian uses"
	@$(LOCKED) -r $<
	@touch $@

$(STAMPS)/banmian: pyproject.toml $(STAMPS)/runtime
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/dev: requirements/dev.txt requirements/schemas.txt $(STAMPS)/banmian
	@echo "Setting up: the Python packages that test it"
	@$(LOCKED) -r $<
	@$(LOCKED) --no-deps -r requirements/schemas.txt
	@touch $@

$(STAMPS)/fit: requirements/fit.txt $(STAMPS)/dev
	@$(LOCKED) -r $<
	@touch $@

$(STAMPS)/lock: requirements/lock.txt $(STAMPS)/python
	@$(LOCKED) -r $<
	@touch $@

node_modules/stamp: package-lock.json package.json .npmrc $(STAMPS)/python
	@echo "Setting up: lunr.js"
	@npm ci --omit=dev --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# What tests the pages is two hundred times as large as what is published, so that `make site` does without it.
node_modules/dev.stamp: package-lock.json package.json .npmrc $(STAMPS)/python
	@echo "Setting up: lunr.js and the tools that test the pages"
	@npm ci --ignore-scripts --no-audit --no-fund --silent
	@touch node_modules/stamp $@
