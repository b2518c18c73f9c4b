import { foldText } from "./foldName.ts";

const TOTALS = new Set(
  [
    "計 合計 総計 総数 総合計 小計 累計 全体 全国 全国計 全道 全道計 北海道 北海道計 道計 道内計 管内計 圏域計 市計 町計 村計 町村計 市町村計 区計 郡計",
    "市部 郡部 町村部 市部計 郡部計 町村部計 市郡部 道央 道南 道北 道東 道央圏 道南圏 道北圏 道東圏 その他 その他の市町村 不明 不詳 住所不明 住所不詳 道外 市町村不詳",
    "中核市 政令市 指定都市 政令指定都市 札幌市を除く 札幌市以外 札幌市除く 札幌以外 全市町村 total all hokkaido sum 道",
  ]
    .join(" ")
    .split(" "),
);

/** 渡島総合振興局, 檜山支庁, 宗谷管内, 南渡島圏域, 渡島計: parts of Hokkaido that are made of municipalities. */
const PART = /^.{0,12}(総合振興局|振興局|支庁|管内|圏域|圏|保健所|計|合計)(管内|計|合計|所管)*$/;

/** Whether a name stands for a sum over municipalities. Footnotes and brackets around it do not matter. */
export function totalNameOf(name: string): string | null {
  const folded = foldText(name).replace(/[()（）〔〕[\]【】*※<>＜＞・:：]/g, "");
  return TOTALS.has(folded) || PART.test(folded) ? name : null;
}
