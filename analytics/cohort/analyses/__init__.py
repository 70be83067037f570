"""The analyses of both papers on a population: each asks the estimators and says in words what was done."""
