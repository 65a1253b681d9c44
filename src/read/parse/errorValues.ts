/** The texts by which Excel hands over cells whose formula failed. */
const errorValues = new Set([
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#VALUE!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
  "#BUSY!",
  "#GETTING_DATA",
]);

/** Whether a cell's text is an Excel error. */
export const isErrorValue = (text: string): boolean =>
  text.charCodeAt(0) === 0x23 && errorValues.has(text.trim().toUpperCase());
