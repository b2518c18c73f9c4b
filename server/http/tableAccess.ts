import type { Response } from "express";
import type { TableAccess } from "../contract/uploadAnswers.ts";
import type { TableOwner } from "../core/people/person.ts";
import { mayChangeTable, maySeeTable } from "../core/people/rights.ts";
import { callerOf } from "./personGuard.ts";

/** What the caller may see of own tables, each with whose it is; where nobody signs in, only if it is a centre's. */
export function tablesForCaller(response: Response) {
  const person = callerOf(response);
  const isAtDesk = person === null || person.id === null;
  return function seen<T extends { readonly owner: TableOwner | null }>(
    tables: readonly T[],
  ): (Omit<T, "owner"> & { readonly access?: TableAccess })[] {
    return tables.flatMap(({ owner, ...table }) => {
      if (owner === null || (isAtDesk && owner.centreId === null)) return [table];
      if (person === null || !maySeeTable(person, owner)) return [];
      const { owner: name, centreId } = owner;
      return [{ ...table, access: { owner: name, centreId, mayChange: mayChangeTable(person, owner) } }];
    });
  };
}
