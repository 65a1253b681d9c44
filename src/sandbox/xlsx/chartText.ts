import { escapeXml } from "./escapedText";

/** Excel's grey of chart texts. */
const TEXT_COLOR = "595959";

const runProperties = (tag: string, points: number, content = ""): string =>
  `<a:${tag} sz="${points * 100}" b="0"><a:solidFill><a:srgbClr val="${TEXT_COLOR}"/></a:solidFill>${content}</a:${tag}>`;

/** The `<c:tx>` of a title: its lines as paragraphs. */
export function chartTextXml(text: string, points: number, vertical = false): string {
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${runProperties("defRPr", points)}</a:pPr>` +
        `<a:r>${runProperties("rPr", points).replace("<a:rPr", '<a:rPr lang="en-US"')}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  const body = vertical ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  return `<c:tx><c:rich>${body}<a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>`;
}

/** The `<c:txPr>` that gives a part of a chart its size of text. */
export const textPropertiesXml = (points: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", points)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
