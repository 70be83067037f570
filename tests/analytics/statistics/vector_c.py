"""Vector C of definitions §10: three cases, eleven controls, age and whether they had four lines or more."""

AGE = [70, 64, 58, 71, 69, 66, 63, 62, 60, 57, 55, 50, 48, 75]
LINES = [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
TREATED = [1] * 3 + [0] * 11
COVARIATES = list(zip(AGE, LINES, strict=True))
