import type {
  CentreFiguresAnswer,
  CentreFiguresBody,
  CentreFiguresFileQuery,
} from "../../server/contract/centreFigures.ts";
import { call, query } from "./http.ts";

export type { CentreFiguresAnswer, CentreFiguresBody };

export const CENTRE_FIGURES_FILE = "/api/centre-figures/file.csv";

export const fetchCentreFigures = () => call<CentreFiguresAnswer>("/api/centre-figures");
/** @throws {ProblemError} 412 when somebody else saved a newer version */
export const saveCentreFigures = (centreId: string, version: number, body: CentreFiguresBody) =>
  call<CentreFiguresAnswer>(`/api/centre-figures/${centreId}`, { method: "PUT", version, body });
/** @throws {ProblemError} 422 with every bad line; nothing of the file is then kept */
export const importCentreFigures = (file: File, savedBy: string) =>
  call<CentreFiguresAnswer>(`${CENTRE_FIGURES_FILE}${query<typeof CentreFiguresFileQuery>({ savedBy })}`, {
    method: "POST",
    body: file,
  });
