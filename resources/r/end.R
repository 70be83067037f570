# What every script of a bundle ends with: is what was found what AfterCART printed?

wanted <- expected$what
value <- as.numeric(expected$value)
tolerance <- as.numeric(expected$tolerance)
said <- as.character(unlist(found$what))
place <- match(wanted, said)
got <- ifelse(is.na(place), -Inf, as.numeric(unlist(found$value))[place])
same <- (is.na(value) & is.na(got)) | (!is.na(value) & !is.na(got) & got == value)
near <- abs(got - value) <= tolerance * pmax(1, abs(value))
equal <- same | (!is.na(near) & near)
extra <- said[is.na(match(said, wanted))]

for (i in which(!equal)) {
  cat("DIFFERENT", wanted[i], "expected", expected$value[i], "found", format(got[i], digits = 12), "\n")
}
for (what in extra) cat("NOT EXPECTED", what, "\n")
cat(R.version.string, "\n")
if (all(equal) && length(extra) == 0 && length(equal) > 0) {
  cat("OK:", length(equal), "numbers are equal.\n")
} else {
  cat("DIFFERENT:", sum(!equal) + length(extra), "of", length(equal), "numbers.\n")
  quit(status = 1)
}
