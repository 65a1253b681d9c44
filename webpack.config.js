import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { tsImport } from "tsx/esm/api";

const tool = (name) => tsImport(`./test/tools/${name}.ts`, import.meta.url);
const { developmentCertificates } = await tool("certificates");
const { findOfficeJsFile, officeJsCdn, officeJsFiles } = await tool("officeJsFiles");
const { developmentBase, productionBase, productionManifest } = await tool("productionManifest");

const at = (path) => resolve(import.meta.dirname, path);

/**
 * The add-in is one page, taskpane.html: pane, ribbon commands and custom functions share its runtime.
 *
 *     npm run build                          production, for https://kam-desk.example
 *     npm run build -- --env url=https://…   production, for the address it will be served from
 *     npm run build -- --env officejs=local  with Office.js from the npm package, where Microsoft's CDN cannot be reached
 *     npm run build -- --env sandbox         with the sandbox beside it, to try what users will get
 *     npm start                              development on https://localhost:3000, with the sandbox
 *
 * @param {{ url?: string, officejs?: "cdn" | "local", sandbox?: boolean, WEBPACK_SERVE?: boolean }} env
 * @param {{ mode?: "development" | "production" }} options
 * @returns {Promise<import("webpack").Configuration>}
 */
export default async function configuration(env = {}, { mode = "production" } = {}) {
  const isProduction = mode === "production";
  const hasSandbox = !isProduction || env.sandbox === true;
  const isLocal = (env.officejs ?? (isProduction ? "cdn" : "local")) === "local";
  return {
    mode,
    target: ["web", "es2020"],
    entry: {
      taskpane: at("src/taskpane/index.tsx"),
      functions: at("src/functions/script.ts"),
      ...(hasSandbox ? { sandbox: at("src/sandbox/page/index.tsx") } : {}),
    },
    output: {
      path: at("dist"),
      clean: true,
      // The manifest names functions.js, so it keeps its name; pages name the others.
      filename: ({ chunk }) => (isProduction && chunk?.name !== "functions" ? "[name].[contenthash].js" : "[name].js"),
      chunkFilename: isProduction ? "[name].[contenthash].js" : "[name].js",
      assetModuleFilename: "[name].[contenthash][ext]",
    },
    devtool: isProduction ? false : "source-map", // eval would break the page's content security policy
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      parser: {
        json: { namedExports: true }, // `import { version } from "package.json"` takes the version alone
        javascript: { exportsPresence: false }, // the type check says it first, and shorter
      },
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: swcOptions } },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: at("src/taskpane/taskpane.html"),
        chunks: ["taskpane"],
        officeJs: isLocal ? "office-js/office.js" : officeJsCdn,
      }),
      ...(hasSandbox
        ? [
            new HtmlPlugin({
              filename: "sandbox.html",
              template: at("src/sandbox/page/index.html"),
              chunks: ["sandbox"],
            }),
          ]
        : []),
      new CopyPlugin({
        patterns: [...copies(isProduction, env.url), ...(isLocal && isProduction ? officeJsCopies() : [])],
      }),
    ],
    optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
    // The pane with React and Fluent UI is 0.9 MB; a jump above this is a library that slipped in. Loaded once, then cached.
    performance: !hasSandbox && {
      maxEntrypointSize: 1_250_000,
      maxAssetSize: 1_250_000,
      assetFilter: (file) => file.endsWith(".js") && !file.startsWith("office-js/"),
      hints: "error",
    },
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename, at("package-lock.json")] } },
    stats: "errors-warnings",
    ...(env.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
  };
}

const swcOptions = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2020",
    externalHelpers: true,
  },
};

function copies(isProduction, url = productionBase) {
  const manifest = (text) => (isProduction ? productionManifest(text.toString(), url) : text);
  // Help must lie on the domain of the add-in itself; the metadata as generated name the default one.
  const base = isProduction ? url.replace(/\/+$/, "") : developmentBase;
  const metadata = (text) => text.toString().replaceAll(productionBase, base);
  return [
    { from: at("manifest.xml"), to: "manifest.xml", transform: manifest },
    { from: "*.png", to: "assets/", context: at("assets") },
    { from: "help.html", to: "assets/", context: at("assets"), info: { minimized: true } },
    { from: "functions*.json", to: "[name][ext]", context: at("src/functions"), transform: metadata },
  ];
}

function officeJsCopies() {
  return [...officeJsFiles()].map(([path, from]) => ({ from, to: `office-js/${path}`, info: { minimized: true } }));
}

async function developmentServer() {
  const { ca, cert, key, isTrusted } = await developmentCertificates();
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: { ca, cert, key } },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    client: { overlay: false },
    open: false,
    onListening: () => console.log(welcome(isTrusted)),
    setupMiddlewares: (middlewares) => [
      { name: "start", path: "/", middleware: redirectToSandbox },
      { name: "office-js", path: "/office-js", middleware: serveOfficeJs },
      { name: "sample", middleware: serveSample },
      ...middlewares,
    ],
  };
}

function redirectToSandbox(request, response, next) {
  if (request.url === "/") response.redirect("/sandbox.html");
  else next();
}

function serveOfficeJs(request, response, next) {
  const file = findOfficeJsFile(decodeURIComponent(request.path));
  if (file) response.sendFile(file);
  else next();
}

async function serveSample(request, response, next) {
  const { sampleFile } = await tool("sampleFile");
  const sample = sampleFile(request.path.slice(1));
  if (sample) response.type("xlsx").send(Buffer.from(await sample));
  else next();
}

function welcome(isTrusted) {
  return [
    "",
    "Sandbox (a small workbook in the browser, not Excel):  https://localhost:3000/sandbox.html",
    ...(isTrusted
      ? []
      : ["The browser will warn about the certificate. `npm run certs` makes this computer trust it."]),
    "Desktop Excel: npm run excel (Windows, Mac). Excel on the web: upload manifest.xml, see README.md.",
    "",
  ].join("\n");
}
