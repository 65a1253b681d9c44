/**
 * Formulas as users see them and as files hold them. Functions newer than Excel 2007 are stored with `_xlfn.`, LAMBDA
 * parameters with `_xlpm.`, an add-in's `KAM.DSO` as `_xldudf_KAM_DSO`, so that older versions keep them.
 */
export function formulaFromFile(stored: string): string {
  const formula = stored.includes("_xl")
    ? stored
        .replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gi, "")
        .replace(
          /_xldudf_([A-Za-z0-9]+)_(\w+)/g,
          (_whole, space: string, name: string) => `${space}.${name.replaceAll("_", ".")}`,
        )
    : stored;
  return `=${formula}`;
}

/** The formula without its "=" and with the prefixes that the file format asks for. */
export function formulaForFile(formula: string): string {
  const bare = formula.replace(/^=/, "");
  return bare.replace(CALL, (token, name?: string) => (name === undefined ? token : storedName(name)));
}

// Text and quoted sheet names are passed over; then a name before "(".
const CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Za-z][\w.]*)(?=\()/g;

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (NEWER_IN_SHEET.has(upper)) return `_xlfn._xlws.${upper}`;
  if (NEWER.has(upper)) return `_xlfn.${upper}`;
  if (OLD_WITH_DOT.has(upper) || !name.includes(".")) return name;
  return `_xldudf_${name.replaceAll(".", "_")}`;
}

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

const OLD_WITH_DOT = words("ERROR.TYPE ECMA.CEILING ISO.CEILING NETWORKDAYS.INTL WORKDAY.INTL");
const NEWER_IN_SHEET = words("FILTER SORT");
const NEWER = words(`
  ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH
  DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE
  FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT
  FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH
  IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV
  MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC
  SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST
  TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK
  WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST
`);
