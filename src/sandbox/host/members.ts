import { apiNotFound } from "./hostError";
import type { Definition, HostObject } from "./definition";

/** Finds declared members; what is not declared is refused loudly. */
export interface Members {
  definitionOf: (object: HostObject) => Definition<unknown>;
  /** Told of every member that is not declared. */
  onUnhandled: (member: string) => void;
  /** "Range.values": what is being done, for the location of an error. */
  location: string;
}

/** A declared member; never one that the record's prototype happens to have. */
export const own = <V>(members: Record<string, V> | undefined, name: string): V | undefined =>
  members && Object.hasOwn(members, name) ? members[name] : undefined;

export function navigate(members: Members, target: HostObject, name: string): HostObject | null {
  members.location = `${target.className}.${name}`;
  const navigation = own(members.definitionOf(target).navigations, name);
  return navigation ? navigation(target.it) : refuse(members);
}

/** Refuses the member that `location` names. */
export function refuse(members: Members): never {
  members.onUnhandled(members.location);
  throw apiNotFound(members.location);
}
