# `make` builds the site. `make help` lists the rest.
# Needed: Python 3.11 or newer with venv, and a package index that pip can reach.
# Another Python than python3: make PYTHON=python3.13

PYTHON ?= python3
BIN    := .venv/bin
LOCKER := .venv-lock/bin

# A stamp is renewed when the lock it was installed from changes, and only then.
SITE_STAMP := .venv/site.stamp
TEST_STAMP := .venv/test.stamp
BENCH_STAMP := .venv/bench.stamp
LOCK_STAMP := .venv-lock/lock.stamp

# Wheels only: what a source archive needs to be built would come in without a hash.
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:
RESOLVE := $(LOCKER)/uv pip compile --quiet --universal --python-version 3.11 --upgrade \
           --generate-hashes --no-build --custom-compile-command "make lock"

# Pages hold with any fonts, so a narrow one (as most readers have) is tried beside the wide one that comes with Chromium.
# What drives the browser is linked against a library that a bare system lacks.
FONTS := fonts-dejavu-core fonts-liberation
LIBRARIES := libatomic1

# As many processes as there are cores; one that has nothing left to do takes tests from another.
PYTEST := $(BIN)/python -m pytest -n auto --dist worksteal

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.PHONY: site handbook check serve test quick test-long lint unit links fields problems commands bench fuzz screenshots browser lock clean help

site: $(SITE_STAMP) ## check, write the pages, render them into site/; OFFLINE=1: to read without a server
	$(BIN)/python build.py $(if $(OFFLINE),build --offline)

handbook: $(SITE_STAMP) ## make the handbook for editors, a site of its own, in handbook-site/
	$(BIN)/python build.py handbook handbook-site

check: $(SITE_STAMP) ## check the records; writes nothing but a cache for the next check
	$(BIN)/python build.py check

serve: $(SITE_STAMP) ## show the site on this machine, renewed at every change
	$(BIN)/python build.py serve

test: lint unit links ## lint, run the test suite, then build the site and follow its links

unit: $(TEST_STAMP) browser
	$(PYTEST)

quick: $(TEST_STAMP) ## run the tests that need no browser
	$(PYTEST) --ignore tests/browser

test-long: $(TEST_STAMP) browser ## run every test, with the variants that `make test` leaves out, on examples drawn anew
	$(PYTEST) -m "" --hypothesis-profile long --cov

lint: $(TEST_STAMP) ## look for slips in the code: style, layout, types
	$(BIN)/ruff check
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github

# MkDocs does not see links in raw HTML, so those of the rendered pages are followed as well.
links: $(TEST_STAMP) site handbook
	for made in site handbook-site; do $(BIN)/lychee --offline --no-progress --include-fragments=full \
	    --index-files index.html --root-dir "$(CURDIR)/$$made" $$made || exit 1; done

problems: $(TEST_STAMP) ## renew the handbook's list of problems after a message has changed
	$(BIN)/python -m pytest --quiet tests/handbook/test_problems.py --refresh

fields: $(TEST_STAMP) ## renew the handbook's list of fields after the model has changed
	$(BIN)/python -m pytest --quiet tests/handbook/test_fields.py --refresh

commands: $(TEST_STAMP) ## renew the handbook's list of commands after an option has changed
	$(BIN)/python -m pytest --quiet tests/handbook/test_commands.py --refresh

bench: $(BENCH_STAMP) browser ## measure builds, checks and searches of made dossiers; less: BENCH="--sizes 100"
	$(BIN)/python -m bench $(BENCH)
	$(BIN)/python -m bench.check
	$(BIN)/python -m bench.search

fuzz: $(TEST_STAMP) ## try the check on thousands of broken files
	FUZZ_EXAMPLES=5000 $(PYTEST) tests/test_fuzz.py --hypothesis-profile long

browser: ## find a Chromium, fonts and libraries for tests in a browser, or install Debian's; CHROME=PATH names another
	@command -v $(CHROME) chromium chromium-browser google-chrome >/dev/null && chromium= || chromium=chromium; \
	beside=$$(command -v dpkg >/dev/null && for one in $(FONTS) $(LIBRARIES); do dpkg -s $$one >/dev/null 2>&1 || echo $$one; done); \
	[ -n "$$chromium$$beside" ] || exit 0; \
	line="apt-get update && apt-get install --yes --no-install-recommends $$(echo $$chromium $$beside)"; \
	if [ "$$(id -u)" -eq 0 ]; then sh -c "$$line"; \
	else echo >&2 "Not found: $$(echo $$chromium $$beside). As root, run: $$line"; [ -z "$$chromium" ]; fi

screenshots: $(TEST_STAMP) browser ## picture every kind of page into screenshots/, and three for README.md into images/
	$(BIN)/python -m tests.browser.screenshots

lock: $(LOCK_STAMP) ## resolve the dependencies named in pyproject.toml anew
	$(RESOLVE) pyproject.toml --output-file requirements/site.txt
	$(RESOLVE) pyproject.toml --group test --constraint requirements/site.txt --output-file requirements/test.txt
	$(RESOLVE) --group bench --constraint requirements/test.txt --output-file requirements/bench.txt
	$(RESOLVE) --group package --constraint requirements/test.txt --output-file requirements/package.txt
	$(RESOLVE) --group lock --output-file requirements/lock.txt

clean: ## remove the built site, the environments and the caches
	rm -rf site site-offline handbook-site .site-* .check-cache .venv .venv-lock .pytest_cache .hypothesis .mypy_cache .ruff_cache .coverage*

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

# A new environment for every new lock: what a lock no longer names is gone.
$(SITE_STAMP): requirements/site.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, \
	this is %d.%d. Name another: make PYTHON=python3.11" % sys.version_info[:2])'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python $(INSTALL) --requirement $<
	@touch $@

$(TEST_STAMP): requirements/test.txt $(SITE_STAMP)
	$(BIN)/python $(INSTALL) --requirement $<
	@touch $@

$(BENCH_STAMP): requirements/bench.txt $(TEST_STAMP)
	$(BIN)/python $(INSTALL) --requirement $<
	@touch $@

$(LOCK_STAMP): requirements/lock.txt
	$(PYTHON) -m venv --clear .venv-lock
	$(LOCKER)/python $(INSTALL) --requirement $<
	@touch $@
