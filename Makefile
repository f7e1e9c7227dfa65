# The front door. The work is in Scripts/; `make help` says what there is.
.DEFAULT_GOAL := help
.PHONY: help run test bench format models app-check clean

help: ## Show this list
	@printf '\n  Slim Langer Thuis\n\n'
	@sed -n 's/^\([a-z-]*\): ## \(.*\)/  make \1 | \2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'
	@printf '\n  PORT, ADDRESS and DATA go to `make run`:  make run PORT=9000 DATA=.data\n  ARGS goes to `make bench`:                make bench ARGS=hub\n\n'

run: ## Install what is missing, build, and open the home on a free port from 8080
	@Scripts/run $(if $(PORT),--port $(PORT)) $(if $(ADDRESS),--address $(ADDRESS)) $(if $(DATA),--data $(DATA))

test: ## Install what is missing and run every test
	@Scripts/test

bench: ## Measure, as ratios in one run: hub, store, engine, start-up, memory
	@Scripts/bench $(ARGS)

format: ## Format every Swift file
	@Scripts/format

models: ## Build the 3D models again from their scripts (takes minutes)
	@python3 Models3D/Authoring/make.py $(ARGS)

app-check: ## Check the visionOS and iPadOS app without a Mac
	@Scripts/app-check

clean: ## Remove what was built; what was installed (.vendor) and collected (.data) stays
	rm -rf .build .build-* Tests/Browser/output
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
