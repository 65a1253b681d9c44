import { unescapeCellText } from "./escapedText";
import { decodeXml, scanXml } from "./scanXml";

/** The strings that cells refer to by number; of rich text the plain text. Phonetic guides are left out. */
export function readSharedStrings(text: string): string[] {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let phonetic = 0;
  scanXml(text, {
    open({ name, empty }) {
      if (name === "si" && empty) strings.push("");
      else if (name === "si") current = "";
      else if (name === "rPh" && !empty) phonetic++;
      else if (name === "t") inText = !empty && phonetic === 0;
    },
    close(name) {
      if (name === "si") strings.push(unescapeCellText(current));
      else if (name === "rPh") phonetic--;
      else if (name === "t") inText = false;
    },
    text(start, end, literal) {
      if (inText) current += literal ? text.slice(start, end) : decodeXml(text.slice(start, end));
    },
  });
  return strings;
}
