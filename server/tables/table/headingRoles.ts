import { foldText } from "../places/foldName.ts";

/** What a column is, by its heading. Headings without a role are told by what stands below them. */
export type Role =
  | "code"
  | "prefecture"
  | "municipality"
  | "settlement"
  | "context"
  | "kind"
  | "name"
  | "latLon"
  | "lat"
  | "lon"
  | "address"
  | "ignored";

const MUNICIPALITY = "市区?町村|市町村区|区市町村|自治体|団体|地方公共団体|保険者|地域|行政区域?";

/** In this order: the first that fits. デジタル庁 standard data sets, 総務省 code list, e-Stat, 道, WAM NET, our own. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["prefecture", /^(所在地_?)?(都道府県|県)(名|名称|コード)?$|^prefecture$/],
  [
    "code",
    new RegExp(
      `^(全国)?(都道府県コード(又は|または|及び|・))?(${MUNICIPALITY}|標準地域|jis|area|city|municipality)[_・]?(コード|code|cd|番号)(番号)?$|^(コード|code|jis|市町村コード)$`,
    ),
  ],
  [
    "municipality",
    new RegExp(
      `^(所在地?_?|事業所)?((全国[、,・]?)?都道府県[、,・]?)?(${MUNICIPALITY})(名|名称|別|の別)?$|^(municipality|city|town|市町名)(_?name)?$`,
    ),
  ],
  ["settlement", /^(集落(名|id|コード)?|settlement(_?(id|name))?)$/],
  ["context", /^(総合)?(振興局|支庁|圏域|障害保健福祉圏域|保健所|郡|管内|管轄)(名|別)?$|^(area|centre|subprefecture)$/],
  ["latLon", /^(緯度[・,/]?経度|経緯度|緯経度|座標|位置|lat_?lng|lat_?lon)$/],
  ["lat", /緯度$|^(lat|latitude|北緯)$/],
  ["lon", /経度$|^(lon|lng|long|longitude|東経)$/],
  ["address", /^(施設|事業所|会場|店舗|本社)?(の)?(所在地|住所|address)(?!.*(カナ|ふりがな|コード|id$))/],
  [
    "kind",
    /^(障が?い)?(種別|区分|種類|等級|程度|項目|内訳)$|^(男女|年齢|性)(別|区分|階級)?$|^手帳の?(種類|種別|区分)$/,
  ],
  ["name", /^(事業所|施設|店舗|場所|候補地?|拠点|会場)?(の)?(名称|名|名前)$|^(候補地|施設|name)$/],
  ["name", /^(法人|団体)(の)?(名称|名)$/],
  [
    "ignored",
    /^(no\.?|#|番号|id|連番|通番|項番|行|元の行|年度?|年次|西暦|時点|順位|順番|rank|line|url|tel|fax)$|(年月日?|日付|日時|期日|更新日|基準日|調査日|公表日|コード|code|cd|番号|_id)$|電話|郵便|fax/,
  ],
];

const BRACKETS = /[(〔[{<【「][^()〔〕[\]{}<>【】「」]*[)〕\]}>】」]/g;

/** A heading without its unit, brackets and marks: 手帳所持者数（人） is 手帳所持者数. */
export function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(BRACKETS, "")
    .replace(/単位[:：].*$/, "")
    .replace(/[※*/＊]/g, "");
}

export function roleOf(heading: string): Role | null {
  const folded = foldHeading(heading);
  if (folded === "") return null;
  return ROLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The unit a heading or a line above the table names: 人 of （人）, 千人 of （単位：千人）. */
export function unitIn(text: string): string | null {
  const folded = text.normalize("NFKC");
  const named =
    /単位\s*[:：]?\s*([^\s()〕\]】、,]{1,6})/.exec(folded)?.[1] ??
    /[([〔【]\s*([^\s()]{1,4})\s*[)\]〕】]\s*$/.exec(folded)?.[1];
  return named && /^(千|百|十|万)?(人|名|世帯|件|戸|所|箇所|か所|床|台|円|%)$/.test(named) ? named : null;
}

/** 手帳所持者数（人） as a name: 手帳所持者数. Brackets that say more than a unit stay. */
export function headingWithoutUnit(heading: string): string {
  const bracket = /[(（〔[［【]([^()（）]*)[)）〕\]］】]\s*$/.exec(heading);
  return bracket && unitIn(bracket[0]) ? heading.slice(0, bracket.index).trim() : heading;
}
