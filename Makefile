# The two commands of the README. Both set the environment up first; the second time that takes a moment.
PYTHON := .venv/bin/python
DEMO := demo/demo.aftercart

.PHONY: run test check-style clean-demo

run: .venv/.ready
	@test -f $(DEMO) || $(PYTHON) -m app demo demo
	@AFTERCART_PASSPHRASE=demo $(PYTHON) -m app.open_demo demo

test: .venv/.ready-to-develop
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n auto --dist loadfile

check-style: .venv/.ready-to-develop
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

clean-demo:
	rm -rf demo

.venv/.ready: pyproject.toml .ci/prepare
	@.ci/prepare

.venv/.ready-to-develop: pyproject.toml .ci/prepare
	@.ci/prepare --develop
