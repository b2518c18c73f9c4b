import type { EngineReasons } from "../core/reasons.ts";
import { SEASON_WORDS } from "./conditions.ts";
import type { ReasonWords } from "./reasonWords.ts";
import { limitText } from "./roads.ts";

export const ENGINE_WORDS: ReasonWords<EngineReasons> = {
  networkCannot: ({ network, limit }) => ({
    ja: `${network} では、${limitText(limit, "ja")}はできません`,
    en: `${network} cannot ${limitText(limit, "en")}`,
  }),
  engineSilent: ({ engine, text }) => ({
    ja: `経路サーバー ${engine} が答えません（${text}）`,
    en: `The routing server ${engine} does not answer (${text}).`,
  }),
  engineChanged: ({ engine }) => ({
    ja: `経路サーバー ${engine} の道路網が、計算の途中で新しくなりました。もう一度お試しください`,
    en: `The roads of the routing server ${engine} changed while this was computed. Please try again.`,
  }),
  engineWrong: ({ engine, text }) => ({
    ja: `経路サーバー ${engine} の答えが使えません（${text}）`,
    en: `The routing server ${engine} answers what cannot be used (${text}).`,
  }),
  closedRoadDriven: ({ engine, season, road, km }) => ({
    ja: `経路サーバー ${engine} は、冬に閉まる${road}を通ります（門から門まで${Math.round(km)} km）。${SEASON_WORDS[season].ja}の計算には使いません`,
    en: `The routing server ${engine} drives ${road}, which is shut in winter (${Math.round(km)} km from gate to gate): it is not used for ${SEASON_WORDS[season].en}.`,
  }),
  engineUrl: ({ given }) => ({
    ja: `http:// か https:// で始まり、パスワードや ? のない住所で書いてください（いまは「${given}」）`,
    en: `must be a URL starting with http:// or https://, without a password or a query; got "${given}"`,
  }),
  engineUrlMissing: ({ engine }) => ({
    ja: `ROAD_ENGINE=${engine} には必要です`,
    en: `is needed for ROAD_ENGINE=${engine}`,
  }),
  matrixKm: ({ given }) => ({
    ja: `Valhalla の service_limits.auto.max_matrix_distance を km で書いてください（いまは「${given}」）`,
    en: `must be Valhalla's service_limits.auto.max_matrix_distance in km, got "${given}"`,
  }),
  tableLimit: ({ given }) => ({
    ja: `osrm-routed の --max-table-size と同じ、2以上の整数にしてください（いまは「${given}」）`,
    en: `must be a whole number of at least 2, as osrm-routed's --max-table-size; got "${given}"`,
  }),
};
