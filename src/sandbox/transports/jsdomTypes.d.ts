/** The little of jsdom that jsdom.ts uses; the package brings no types. */
declare module "jsdom" {
  export interface Options {
    url?: string;
    runScripts?: "dangerously" | "outside-only";
    pretendToBeVisual?: boolean;
    resources?: "usable" | { interceptors: Interceptor[] };
    virtualConsole?: VirtualConsole;
  }
  export type Interceptor = (dispatch: unknown) => unknown;
  export type DomWindow = Window & typeof globalThis;

  export class JSDOM {
    constructor(html: string, options?: Options);
    readonly window: DomWindow;
  }
  export class VirtualConsole {
    on(event: string, listener: (...args: unknown[]) => void): this;
  }
  export function requestInterceptor(
    respond: (request: Request) => Response | undefined | Promise<Response | undefined>,
  ): Interceptor;
}
