/** Where the development server answers; every URL of manifest.xml begins with it. */
export const developmentBase = "https://localhost:3000";

/**
 * Where the production build is served from when `--env url=…` names nothing else. The name is reserved and answers nobody: an
 * organisation that deploys the add-in builds it with its own address.
 */
export const productionBase = "https://kam-desk.example";

const developmentId = "01c89387-e60a-4d07-8a75-bbca9f777657";
const productionId = "aef897e7-0bdb-420e-970f-5fc571e9ffcf";

/**
 * The production manifest, made from the development one: an id and a name of its own, so that both can be installed side by side,
 * and the URLs of the place it is served from. The namespace of the functions stays KAM in both, so that formulas work with either.
 *
 * @param development the text of manifest.xml
 * @param base        https address of the folder that holds the build, with or without the last slash
 * @throws Error when `base` is not https, is localhost, or when the development manifest is not as expected
 */
export function productionManifest(development: string, base: string = productionBase): string {
  const address = base.replace(/\/+$/, "");
  if (!/^https:\/\/[^/]/.test(address) || /localhost|127\.0\.0\.1/.test(address)) {
    throw new Error(`A production manifest needs an https address that other machines reach, not "${base}".`);
  }
  const manifest = development
    .replace(/<!-- The development manifest[\s\S]*?-->\n/, "")
    .replace(developmentId, productionId)
    .replaceAll(" (dev)", "")
    .replaceAll(developmentBase, address);
  if (!manifest.includes(productionId) || manifest.includes("localhost")) {
    throw new Error(
      "manifest.xml no longer holds what the production manifest is made from: its id, or an address, changed.",
    );
  }
  return manifest;
}
