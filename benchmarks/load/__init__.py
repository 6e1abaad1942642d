"""Made-up people who use Adempauze all at once: how many one process bears. Run it with `-m benchmarks.load`."""
