import type { TextColumn } from "../engine/columns";
import { meanings, wordSet } from "./words";

export const INVOICE = 0;
export const CREDIT_NOTE = 1;
export const PAYMENT = 2;
/** Given up: no longer owed, but never paid either. */
export const WRITE_OFF = 3;

const creditNotes = wordSet(
  "credit note|credit memo|credit|credit notes|cn|dg|sales return|return|refund|creditnote|贷项|贷项通知单|贷项凭证|信用票据|信用憑單|红字发票|红字|紅字發票|退货|退货单|销售退货|退款|折让|銷貨退回|銷退|折讓",
);
const payments = wordSet(
  "payment|payments|payment entry|customer payment|receipt|cash receipt|dz|prepayment|advance|deposit|收款|收款单|收款單|回款|付款|预收款|预收|預收款|到款",
);

const writeOffs = wordSet(
  "write off|writeoff|write-off|written off|bad debt|bad debts|坏账|坏账核销|坏账损失|呆账|呆账核销|壞帳|呆帳|壞帳沖銷",
);

/** What kind of document each row is, by its type in English or Chinese; an invoice where the type does not say. */
export const documentKinds = (type: TextColumn): Uint8Array =>
  meanings(type, [new Set(), creditNotes, payments, writeOffs], INVOICE);

export const NO_STATUS = 0;
export const PAID = 1;

const paid = wordSet(
  "paid|fully paid|paid in full|settled|cleared|closed|已收|已付|已付款|已收款|已回款|已结清|结清|已核销|已收讫|收讫|已結清|已付清|已沖銷|已清",
);

/** Whether each row's status says that it is paid; any other status says nothing that amounts do not say better. */
export const paymentStatuses = (status: TextColumn): Uint8Array => meanings(status, [new Set(), paid], NO_STATUS);
