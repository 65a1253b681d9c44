/** East Asian wide characters and full-width forms take two columns of a fixed grid. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Width of a text in characters of the normal font: 客户 is 4 wide. */
export function textWidth(text: string): number {
  const wide = text.match(WIDE);
  return text.length + (wide ? wide.length : 0);
}

const ORPHAN = 4;

/** Breaks a sentence into lines no wider than `width`, at spaces where it has them. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let gap = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      gap = /\s$/.test(line) ? " " : "";
      line = piece.trimStart();
    } else line += piece;
  }
  // A word or two alone on the last line look like a mistake: better a line that is a little long.
  if (lines.length > 0 && textWidth(line.trimEnd()) <= ORPHAN) lines.push(`${lines.pop()}${gap}${line.trimEnd()}`);
  else if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** Words with the space after them; wide characters one by one, closing punctuation with the one before it. */
const pieces = (text: string): string[] =>
  text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef][\u3001\u3002\uff0c\uff1b\uff1a\uff09\u300b\u201d]*|\s+/g) ?? [];
