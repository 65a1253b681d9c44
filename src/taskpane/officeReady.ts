/** Whether Excel is there. Waits no longer than `milliseconds`: a host that never answers must not leave the pane empty. */
export function officeReady(milliseconds: number): Promise<boolean> {
  if (typeof Office === "undefined") return Promise.resolve(false);
  return Promise.race([
    Office.onReady().then(({ host }) => host === Office.HostType.Excel),
    new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false)),
  ]);
}
