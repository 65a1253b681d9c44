// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { createHost } from "../../../src/sandbox/host/host";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { openFrame } from "../../../src/sandbox/transports/iframe";

const open = () =>
  openFrame(createHost(createWorkbook(), { levers: { locale: "zh-CN" } }), document.body, "/taskpane.html", {
    displayName: "KAM Desk",
  });

interface FrameName {
  hostInfo: string;
  xdmInfo: string;
  serializerVersion: string;
}
const nameOf = (frame: HTMLIFrameElement): FrameName => JSON.parse(frame.name) as FrameName;

describe("the add-in's page in a frame", () => {
  it("is told its host by the frame's name", () => {
    const { element, close } = open();
    expect(nameOf(element)).toMatchObject({
      hostInfo: "Excel$Web$16.01$zh-CN$telemetry$$disableLogging$3",
      xdmInfo: expect.stringMatching(/^[\da-f-]{36}\|app1\|http:\/\/localhost(:\d+)?$/) as string,
      serializerVersion: "1",
    });
    expect([element.title, element.isConnected]).toEqual(["KAM Desk", true]);
    close();
    expect(element.isConnected).toBe(false);
  });
  it("has a conversation of its own at each load, so that no old settings win", () => {
    const [first, second] = [open(), open()];
    expect(nameOf(first.element).xdmInfo).not.toBe(nameOf(second.element).xdmInfo);
    first.close();
    second.close();
  });
  it("is heard, and nobody else", async () => {
    const { element, xdm, close } = open();
    const [conversation] = nameOf(element).xdmInfo.split("|");
    const registration = {
      _messageType: 0,
      _actionName: "richApiMessage",
      _actionType: 1,
      _conversationId: conversation,
      _correlationId: 1,
    };
    let active = false;
    void xdm.active.then(() => (active = true));
    const send = async (source: Window | null): Promise<boolean> => {
      window.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(registration), source }));
      await Promise.resolve();
      return active;
    };
    expect(await send(window)).toBe(false);
    expect(await send(element.contentWindow)).toBe(true);
    close();
  });
});
