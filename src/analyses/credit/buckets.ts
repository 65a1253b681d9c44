import { bucketDays } from "../../engine/receivables/ageingBucket";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { ReceivableLedger } from "../../ledger/ledger";
import { UNKNOWN, type Class } from "../analysis";
import type { ParameterValues } from "../parameters";

type AgeingParameters = Pick<ParameterValues, "ageingBasis" | "ageingEdges">;

/** The day from which the age of each invoice counts. */
export const ageingDays = (
  { dueDay, invoiceDay }: ReceivableLedger,
  { ageingBasis }: AgeingParameters,
): Float64Array => (ageingBasis === "due" ? dueDay : invoiceDay);

/** The buckets in force, from not due to the oldest, in the order of the engine's numbers. */
export function bucketClasses({ ageingBasis, ageingEdges }: AgeingParameters): readonly Class[] {
  const of = ageingEdges.length + 2;
  return Array.from({ length: of }, (_, bucket) => ({
    id: bucket === 0 ? "notDue" : `bucket${bucket}`,
    label: bucketLabel(bucket, ageingEdges, ageingBasis),
    look: { rank: bucket, of },
  }));
}

function bucketLabel(bucket: number, edges: readonly number[], basis: ParameterValues["ageingBasis"]): Label {
  if (bucket === 0) return basis === "due" ? label("Not due", "未到期") : label("0 days", "当天");
  const { from, to } = bucketDays(bucket, edges);
  return to === Infinity
    ? label(`Over ${from - 1} days`, `${from - 1} 天以上`)
    : label(`${from}–${to} days`, `${from}–${to} 天`);
}

/** Buckets as a class column; what has no day is unknown. */
export const bucketColumn = (
  codes: Uint8Array,
  parameters: AgeingParameters,
): { codes: Uint8Array; classes: readonly Class[] } => ({
  codes: codes.map((code) => (code > parameters.ageingEdges.length + 1 ? UNKNOWN : code)),
  classes: bucketClasses(parameters),
});

/** The ageing rule in force, for the notes under figures. */
export const basisNote = ({ ageingBasis, ageingEdges }: AgeingParameters): Label =>
  label(
    `Age counts from the ${ageingBasis === "due" ? "due" : "invoice"} date in calendar days; buckets end after ${ageingEdges.join(", ")} days. Credit not yet applied stands apart and is never netted into a bucket.`,
    `账龄自${ageingBasis === "due" ? "到期日" : "开票日"}起按日历天数计算；分段止于 ${ageingEdges.join("、")} 天。未核销贷项单独列示，不与各账龄段相抵。`,
  );
