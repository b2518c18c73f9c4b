import type { CloseUpAnswer } from "../../server/contract/closeUpAnswers.ts";
import type { SnapQuery } from "../../server/contract/schemas.ts";
import { call, query } from "./http.ts";

export type { CloseUpAnswer };

export const fetchCloseUp = (lat: number, lon: number) =>
  call<CloseUpAnswer>(`/api/map/close-up${query<typeof SnapQuery>({ lat, lon })}`);
