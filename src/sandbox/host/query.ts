import { wireName } from "./definition";
import { navigate, own, refuse } from "./members";
import type { HostObject } from "./definition";
import type { Members } from "./members";
import type { QueryInfo } from "./types";

type Answer = Record<string, unknown>;

/** The answer to an Instantiate: what tells the client which object it holds. */
export function instantiated(members: Members, target: HostObject): Answer {
  const identity = identityOf(members, target);
  return target.referenceId === undefined ? identity : { ...identity, _ReferenceId: target.referenceId };
}

const identityOf = (members: Members, target: HostObject): Answer =>
  members.definitionOf(target).identity?.(target.it) ?? {};

/** The answer to a load: the selected properties, of the object or of each item of a collection. */
export const queried = (members: Members, target: HostObject, info: QueryInfo): Answer =>
  answer(members, target, selection(info), info);

/** Names to load, as a tree: "format/fill/color" is format → fill → color. */
type Selection = Map<string, Selection>;

const EVERYTHING: Selection = new Map([["*", new Map()]]);

function selection(info: QueryInfo): Selection {
  const tree: Selection = new Map();
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let node = tree;
    for (const name of path.split(/[/.]/)) {
      if (!node.has(name)) node.set(name, new Map());
      node = node.get(name)!;
    }
  }
  // A load that names nothing means every property.
  if (!info.Select || info.Select.length === 0) tree.set("*", new Map());
  return tree;
}

function answer(members: Members, target: HostObject, selected: Selection, paging: QueryInfo = {}): Answer {
  const definition = members.definitionOf(target);
  if (!definition.items) return answerObject(members, target, selected);
  // Properties of the collection itself, e.g. `count`, stand beside those of its items.
  const ofCollection = new Map([...selected].filter(([name]) => own(definition.properties, name)));
  const ofItems = new Map([...selected].filter(([name]) => !ofCollection.has(name)));
  return {
    ...answerMembers(members, target, ofCollection),
    _Items: page(definition.items(target.it), paging).map((item) => answerObject(members, item, ofItems)),
  };
}

const page = (items: HostObject[], { Skip = 0, Top = items.length }: QueryInfo): HostObject[] =>
  items.slice(Skip, Skip + Top);

const answerObject = (members: Members, target: HostObject, selected: Selection): Answer => ({
  ...identityOf(members, target),
  ...answerMembers(members, target, selected),
});

function answerMembers(members: Members, target: HostObject, selected: Selection): Answer {
  const { properties = {}, navigations } = members.definitionOf(target);
  const result: Answer = {};
  const load = (name: string) => {
    members.location = `${target.className}.${name}`;
    const property = own(properties, name) ?? refuse(members);
    result[wireName(name)] = property.get(target.it);
  };
  for (const [name, below] of selected) {
    if (name === "*") Object.keys(properties).forEach(load);
    else if (!own(navigations, name)) load(name);
    else {
      const object = navigate(members, target, name);
      result[wireName(name)] = object && answer(members, object, below.size > 0 ? below : EVERYTHING);
    }
  }
  return result;
}
