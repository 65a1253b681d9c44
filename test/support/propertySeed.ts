import fc from "fast-check";

// In continuous integration property tests repeat the same cases, so that a change is judged by itself and not by chance;
// everywhere else each run tries new ones.
if (process.env.CI) fc.configureGlobal({ seed: 20_260_630 });
