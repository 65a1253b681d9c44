import { HostObject, memberName, wireName } from "./definition";
import { apiNotFound } from "./hostError";
import type { Method } from "./definition";
import type { Services } from "./types";

/**
 * Objects of path type 2, which the client library makes for itself: they
 * stand outside the workbook and answer by plain functions. An answer that is
 * a `HostObject` (with a definition of its own) may stand in object paths.
 */
export function createServices(extra: Services, onUnhandled: (member: string) => void): (name: string) => HostObject {
  const services: Services = { ...BUILT_IN };
  for (const [name, methods] of Object.entries(extra)) services[name] = { ...services[name], ...methods };
  return (name) => {
    if (Object.hasOwn(services, name)) return serviceObject(name, services[name]);
    onUnhandled(name);
    throw apiNotFound(name);
  };
}

/** What the library says at its start, so that a host without services of its own is quiet. */
const BUILT_IN: Services = {
  "Microsoft.ExcelServices.CustomFunctions": {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    setInvocationResults: () => null,
    setInvocationArrayResults: () => null,
  },
  "Microsoft.InternalService.AddinInternalService": { notifyActionHandlerReady: () => null },
};

function serviceObject(name: string, functions: Services[string]): HostObject {
  const methods: Record<string, Method<unknown>> = {};
  for (const [method, answer] of Object.entries(functions)) {
    methods[memberName(wireName(method))] = (_: unknown, ...args: unknown[]) => answer(args);
  }
  return new HostObject(name, undefined, { methods });
}
