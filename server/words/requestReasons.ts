import type { RequestReasons } from "../core/reasons.ts";
import { DATABASE_WORDS } from "./databaseReasons.ts";
import { ENGINE_WORDS } from "./engineReasons.ts";
import { PEOPLE_WORDS } from "./peopleReasons.ts";
import type { ReasonWords } from "./reasonWords.ts";

export const REQUEST_WORDS: ReasonWords<RequestReasons> = {
  noSuchMunicipality: ({ municipalityCode }) => ({
    ja: `コード ${municipalityCode} の市町村はありません`,
    en: `no municipality has code ${municipalityCode}`,
  }),
  noSuchSettlement: ({ settlementId }) => ({
    ja: `集落 ${settlementId} はありません`,
    en: `There is no settlement ${settlementId}.`,
  }),
  noSuchCentre: ({ centreId }) => ({ ja: `センター「${centreId}」はありません`, en: `"${centreId}" is not a centre` }),
  noSuchCentreOrSite: ({ id }) => ({
    ja: `「${id}」というセンターや拠点はありません`,
    en: `"${id}" is not a centre or site`,
  }),
  noSuchSection: ({ name }) => ({
    ja: `「${name}」という通行規制区間はありません`,
    en: `"${name}" is not one of /api/risk-sections`,
  }),
  noSuchTerritory: ({ id }) => ({
    ja: `「${id}」は全道・センター・圏域のどれでもありません`,
    en: `"${id}" is not whole, a centre or an area`,
  }),
  noSuchScenario: ({ id }) => ({
    ja: `案 ${id} はありません。削除されたのかもしれません`,
    en: `There is no scenario ${id}.`,
  }),
  noSuchVersion: ({ id, version }) => ({
    ja: `案 ${id} に第${version}版はありません`,
    en: `Scenario ${id} has no version ${version}.`,
  }),
  notInBin: ({ id }) => ({
    ja: `案 ${id} はごみ箱にありません。もう戻されたか、30日を過ぎて消えています`,
    en: `Scenario ${id} is not in the bin: it was brought back, or its 30 days are over.`,
  }),
  noSuchSite: ({ scenario, siteId }) => ({
    ja: `案 ${scenario} に拠点「${siteId}」はありません`,
    en: `Scenario ${scenario} has no site "${siteId}".`,
  }),
  noSuchWeight: ({ id }) => ({ ja: `重み「${id}」はありません`, en: `There is no weight "${id}".` }),
  noSuchList: ({ listName }) => ({
    ja: `候補地の一覧「${listName}」はありません`,
    en: `There is no list of places "${listName}".`,
  }),
  noSuchCall: ({ call }) => ({ ja: `${call} という呼び出しはありません`, en: `There is no ${call}.` }),
  idTwice: ({ id }) => ({ ja: `「${id}」が2つあります`, en: `"${id}" is there twice` }),
  idOfCentre: ({ id }) => ({ ja: `「${id}」はセンターの記号です`, en: `"${id}" is a centre's` }),
  layoutNeedsCentre: ({ allowed, given }) => ({
    ja: `センター別の用紙には、センターを次から選んでください：${allowed}`,
    en: `must be one of ${allowed} for layout=centre${given === null ? "" : `; got "${given}"`}`,
  }),
  noSuchPage: ({ pages, given }) => ({
    ja: `この用紙は${pages}ページまでです（${given}ページはありません）`,
    en: `must be at most ${pages}, the pages of this document; got ${given}`,
  }),
  tooManyStops: ({ tour, stops, day, maximum }) => ({
    ja: `巡回「${tour}」は${day}に${stops}か所あります（${maximum}か所まで）`,
    en: `tour "${tour}" has ${stops} stops on ${day}; at most ${maximum}`,
  }),
  notInCharge: ({ municipalityCode, centreId }) => ({
    ja: `${municipalityCode} はセンター「${centreId}」の担当ではありません`,
    en: `${municipalityCode} is not in the charge of centre "${centreId}"`,
  }),
  ruledOutToo: ({ municipalityCode }) => ({
    ja: `${municipalityCode} は除く方にも入っています`,
    en: `${municipalityCode} is ruled out as well`,
  }),
  lockedTwice: ({ municipalityCode }) => ({
    ja: `${municipalityCode} が2回入っています`,
    en: `${municipalityCode} is there twice`,
  }),
  tooManyLocked: ({ locked, n }) => ({
    ja: `必ず入れる場所が${locked}か所ありますが、求める数は${n}か所です`,
    en: `${locked} places are locked, but n is ${n}`,
  }),
  tooFewPlaces: ({ places }) => ({
    ja: `候補は${places}か所です。それより多くは選べません`,
    en: `must be at most ${places}, the number of places to choose from`,
  }),
  builtIn: ({ name }) => ({
    ja: `「${name}」は備え付けの案です。複製して、複製を変えてください`,
    en: `「${name}」 is built in: copy it and change the copy.`,
  }),
  changedSince: ({ name, version, currentVersion }) => ({
    ja: `「${name}」は、読み込んだ第${version}版のあとに変わり、いまは第${currentVersion}版です`,
    en: `「${name}」 has changed since version ${version} was read; it is now version ${currentVersion}.`,
  }),
  figuresChangedSince: ({ centreId, version }) => ({
    ja: `センター「${centreId}」の今の数字は、読み込んだ第${version}版のあとに変わりました`,
    en: `The figures of ${centreId} have changed since version ${version} was read.`,
  }),
  versionMissing: () => ({
    ja: "読み込んだ版の番号がありません",
    en: 'is missing; send the version as "3"',
  }),
  versionMalformed: ({ given }) => ({
    ja: `版の番号として読めません（${given}）`,
    en: `must be a version in quotes such as "3"; got ${given}`,
  }),
  notJson: () => ({ ja: "JSONとして読めません", en: "is not valid JSON" }),
  notJsonType: ({ given }) => ({
    ja: `application/json で送ってください（${given}）`,
    en: `must be application/json; got ${given}`,
  }),
  tooLarge: ({ megabytes }) => ({ ja: `${megabytes} MB までです`, en: `must be at most ${megabytes} MB` }),
  unsupportedBody: ({ text }) => ({ ja: `この形式では受け取れません（${text}）`, en: text }),
  badAddress: () => ({ ja: "アドレスの書き方が正しくありません", en: "is not a valid address" }),
  badLine: ({ text }) => ({ ja: `使えない行です（${text}）`, en: text }),
  ...DATABASE_WORDS,
  ...ENGINE_WORDS,
  ...PEOPLE_WORDS,
  tooManyWaiting: () => ({
    ja: "いま作っている資料が多すぎて、順番を待てません。しばらくしてからもう一度試してください",
    en: "Too many files are being made just now. Try again in a while.",
  }),
  tooManyRequests: ({ seconds }) => ({
    ja: `短い間に呼び出しが多すぎます。${seconds}秒後にもう一度試してください`,
    en: `Too many calls in a short time. Try again in ${seconds} seconds.`,
  }),
  dataChanged: () => ({
    ja: "起動した後にデータのファイルが書き換えられました。プランナーを起動し直してください",
    en: "The data files have changed since the planner was started; start it anew.",
  }),
  publicUrl: ({ given }) => ({
    ja: `http:// か https:// で始まる住所で、道すじを付けずに書いてください（「${given}」とあります）`,
    en: `must be an address such as https://planner.example, without a path; got "${given}"`,
  }),
  foreignHost: ({ host }) => ({
    ja: `「${host}」宛ての呼び出しには答えません。この名前で使うときは、環境変数 PUBLIC_URL に住所を書いて起動してください`,
    en: `calls to "${host}" are not answered; to use this name start the planner with PUBLIC_URL set to its address`,
  }),
  foreignOrigin: ({ origin }) => ({
    ja: `別の頁（${origin}）からの呼び出しには答えません`,
    en: `calls from another page (${origin}) are not answered`,
  }),
  portRange: ({ given }) => ({
    ja: `「${given}」ではなく、0〜65535 にしてください`,
    en: `must be 0 to 65535, got "${given}"`,
  }),
  pairsMissing: () => ({ ja: "CSVファイルを指定してください", en: "is missing: name a CSV file" }),
  oneFileNeeded: ({ command }) => ({
    ja: `ファイルを1つ指定してください：${command}`,
    en: `name one file: ${command}`,
  }),
  serverFailed: () => ({
    ja: "サーバーで問題が起きました。サーバーの記録を見てください",
    en: "The server failed; see its log.",
  }),
};
