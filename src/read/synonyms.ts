/** Header synonyms written as people write them, divided by ` | ` or line ends. */
export const synonyms = (text: string): readonly string[] =>
  text
    .split(/\s\|\s|\n/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
