import { ALTMAN_MODELS, altmanRatios, altmanScores, type AltmanModel } from "../../../engine/credit/altmanScores";
import {
  cashConversionCycle,
  daysInventoryOutstanding,
  daysPayablesOutstanding,
} from "../../../engine/credit/cashConversionCycle";
import { cashRatio } from "../../../engine/credit/cashRatio";
import { currentRatio } from "../../../engine/credit/currentRatio";
import { daysSalesOutstanding } from "../../../engine/credit/daysSalesOutstanding";
import { debtToTangibleNetWorth } from "../../../engine/credit/debtToTangibleNetWorth";
import { grossMargin, netMargin } from "../../../engine/credit/margins";
import {
  quickRatioLessInventory,
  quickRatioLessPrepayments,
  quickRatioOfLiquidAssets,
} from "../../../engine/credit/quickRatio";
import { returnOnAssets } from "../../../engine/credit/returnOnAssets";
import { investment, returnOnInvestment } from "../../../engine/credit/returnOnInvestment";
import { inventoryTurnover, receivablesTurnover } from "../../../engine/credit/turnover";
import { map2 } from "../../../engine/columns";
import type { ParameterValues } from "../../parameters";
import type { StatementItems } from "./statementItems";

/** All ratios of the statements, one row a statement; debt to tangible net worth is ∞ where nothing tangible is left. */
export function statementRatios(items: StatementItems, parameters: ParameterValues) {
  const { of, balance } = items;
  const days = parameters.ratioDays;
  const [cash, liabilities, sales] = [of("cash"), of("currentLiabilities"), of("sales")];
  const stock = balance(of("inventory"));
  const owed = balance(of("receivables"));
  const dio = daysInventoryOutstanding(stock, items.costOfSales, days);
  const dso = daysSalesOutstanding(owed, items.creditSales, days);
  const dpo = daysPayablesOutstanding(balance(of("payables")), payablesBase(items, parameters), days);
  const invested = balance(investment(parameters.investmentBase, items.equity, of("debt"), items.intangibles));
  return {
    current: currentRatio(of("currentAssets"), liabilities),
    quickLiquid: quickRatioOfLiquidAssets(cash, items.shortTermInvestments, of("receivables"), liabilities),
    quickLessInventory: quickRatioLessInventory(of("currentAssets"), of("inventory"), liabilities),
    quickLessPrepayments: quickRatioLessPrepayments(
      of("currentAssets"),
      of("inventory"),
      of("prepayments"),
      liabilities,
    ),
    cash: cashRatio(cash, items.shortTermInvestments, liabilities),
    receivablesTurnover: receivablesTurnover(items.creditSales, owed),
    inventoryTurnover: inventoryTurnover(items.costOfSales, stock),
    debtToWorth: debtToTangibleNetWorth(items.totalLiabilities, items.equity, items.intangibles),
    grossMargin: grossMargin(sales, items.costOfSales),
    netMargin: netMargin(of("netIncome"), sales),
    roa: returnOnAssets(of("netIncome"), balance(of("totalAssets"))),
    roi: returnOnInvestment(of("netIncome"), invested),
    dio,
    dso,
    dpo,
    ccc: cashConversionCycle(dio, dso, dpo),
    altman: altmanOf(items),
  };
}

function payablesBase({ of, costOfSales }: StatementItems, { payablesBase: base }: ParameterValues): Float64Array {
  if (base === "cost") return costOfSales;
  return map2(of("purchases"), costOfSales, (bought, cost) => (Number.isNaN(bought) ? cost : bought));
}

/** Z of listed firms needs their market value; the others take book equity. */
function altmanOf(items: StatementItems): Readonly<Record<AltmanModel, Float64Array>> {
  const { of } = items;
  const statement = {
    workingCapital: map2(of("currentAssets"), of("currentLiabilities"), (assets, due) => assets - due),
    retainedEarnings: of("retainedEarnings"),
    earningsBeforeInterestAndTaxes: of("ebit"),
    totalLiabilities: items.totalLiabilities,
    sales: of("sales"),
    totalAssets: of("totalAssets"),
  };
  const market = altmanRatios({ ...statement, equity: of("marketValue") });
  const book = altmanRatios({ ...statement, equity: items.equity });
  const scores = (model: AltmanModel): Float64Array => altmanScores(model === "listed" ? market : book, model);
  return Object.fromEntries(
    (Object.keys(ALTMAN_MODELS) as AltmanModel[]).map((model) => [model, scores(model)]),
  ) as Record<AltmanModel, Float64Array>;
}
