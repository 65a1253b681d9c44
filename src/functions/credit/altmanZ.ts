import { ALTMAN_MODELS, altmanRatios, altmanScores, type AltmanModel } from "../../engine/credit/altmanScores";
import { label } from "../../i18n/label";
import { asMatrix, isBlank } from "../cells";
import { columnFunction } from "../columnFunction";
import type { Argument, CustomFunction, Matrix } from "../function";
import { shown } from "../optional";
import { refuse } from "../refuse";

const names: Readonly<Record<string, AltmanModel>> = {
  z: "listed",
  "z'": "private",
  "z''": "nonManufacturing",
  "z''em": "emergingMarkets",
  ...Object.fromEntries(Object.keys(ALTMAN_MODELS).map((model) => [model.toLowerCase(), model as AltmanModel])),
};

/** The score of one model; the wrapper adds the choice of the model, which is text. */
const scoreOf = (model: AltmanModel): CustomFunction =>
  columnFunction({
    id: "ALTMANZ",
    group: "credit",
    summary: label(
      "Altman's score of how near a firm is to failing; each model has its own zones.",
      "Altman 破产预警 Z 值；各模型界线不同。",
    ),
    inputs: [
      { name: "workingCapital", description: label("Current assets − current liabilities.", "流动资产 − 流动负债。") },
      { name: "retainedEarnings", description: label("Retained earnings.", "留存收益。") },
      { name: "ebit", description: label("Earnings before interest and taxes.", "息税前利润。") },
      {
        name: "equity",
        description: label(
          "Market value for listed firms, book value for all others.",
          "上市公司用市值，其他用账面权益。",
        ),
      },
      { name: "totalLiabilities", description: label("Total liabilities.", "负债总额。") },
      {
        name: "sales",
        description: label("Sales; the models without X5 do not need them.", "营业收入；无 X5 的模型不需要。"),
      },
      { name: "totalAssets", description: label("Total assets.", "资产总额。") },
    ],
    answer: label(
      "A score for each cell, in the same shape; distress below and safe above: Z 1.81/2.99, Z' 1.23/2.90, Z'' 1.10/2.60, Z''EM 4.35/5.85.",
      "与输入同形的 Z 值；危机线/安全线：Z 1.81/2.99，Z' 1.23/2.90，Z'' 1.10/2.60，Z''EM 4.35/5.85。",
    ),
    example: { arguments: [34, 15, 0, 40, 50, 160, 100], result: [[2.698]] },
    compute: ([workingCapital, retainedEarnings, ebit, equity, totalLiabilities, sales, totalAssets]) =>
      altmanScores(
        altmanRatios({
          workingCapital,
          retainedEarnings,
          earningsBeforeInterestAndTaxes: ebit,
          equity,
          totalLiabilities,
          sales,
          totalAssets,
        }),
        model,
      ),
  });

const plain = scoreOf("listed");

export const altmanZ: CustomFunction = {
  ...plain,
  parameters: [
    ...plain.parameters,
    {
      name: "model",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        '"Z" listed manufacturers (default), "Z\'" private firms, "Z\'\'" non-manufacturers, "Z\'\'EM" emerging markets.',
        '"Z" 上市制造业（默认）、"Z\'" 非上市企业、"Z\'\'" 非制造业、"Z\'\'EM" 新兴市场。',
      ),
    },
  ],
  run: (...args) => scoreOf(modelOf(args[plain.parameters.length])).run(...args.slice(0, plain.parameters.length)),
};

function modelOf(argument: Argument | Matrix): AltmanModel {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return "listed";
  const model =
    names[String(cell).trim().toLowerCase().replace(/[′’]/g, "'").replace(/[″"]/g, "''").replace(/[\s-]/g, "")];
  if (model) return model;
  return refuse(
    label(
      `model must be "Z", "Z'", "Z''" or "Z''EM", not ‘${shown(cell)}’.`,
      `model 必须是 "Z"、"Z'"、"Z''" 或 "Z''EM"，而不是“${shown(cell)}”。`,
    ),
  );
}
