/**
 * Fetches the files of a search bundle: one by one from a server, as scripts when the page was opened from a folder, where
 * nothing else may be loaded. docs/search-bundle.md is the format.
 */

/** @type {Map<string, (data: string) => void>} Who waits for a script's data, by the name of the pack. */
const waitingPacks = new Map();

/** @param {string} base64 @returns {Uint8Array<ArrayBuffer>} */
function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    bytes[i] = binary.charCodeAt(i);
  }
  return bytes;
}

/** @param {string} url @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
function scriptedPack(url, name) {
  /** @type {any} */ (window).leanloopSearchPack = (/** @type {string} */ pack, /** @type {string} */ data) => {
    waitingPacks.get(pack)?.(data);
    waitingPacks.delete(pack);
  };
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waitingPacks.set(name, (data) => resolve(bytesOf(data)));
    script.onerror = () => reject(new Error(`cannot load ${url}`));
    script.onload = () => script.remove();
    script.src = url;
    document.head.append(script);
  });
}

/** @param {string} url @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function fetchedBytes(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`cannot load ${url}: ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {Uint8Array<ArrayBuffer>} pack @returns {Uint8Array<ArrayBuffer>[]} its blocks, still compressed */
function blocksOf(pack) {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  const count = view.getUint32(0, true);
  const blocks = [];
  let at = 4 + 4 * count;
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(4 + 4 * i, true);
    blocks.push(pack.subarray(at, at + length));
    at += length;
  }
  return blocks;
}

export class BundleLoader {
  /** @param {string} manifestUrl of the manifest's `.bin` */
  constructor(manifestUrl) {
    this.folder = manifestUrl.slice(0, manifestUrl.lastIndexOf("/") + 1);
    this.manifestName = manifestUrl.slice(this.folder.length).replace(/\.bin$/, "");
    this.fromFolder = location.protocol === "file:";
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} load
   * @returns {Promise<T>} the same for the same name; a failure is forgotten, so that a later attempt may succeed
   */
  once(name, load) {
    let loading = this.loaded.get(name);
    if (loading === undefined) {
      loading = load();
      this.loaded.set(name, loading);
      loading.catch(() => this.loaded.delete(name));
    }
    return loading;
  }

  /** @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>[]>} */
  pack(name) {
    return this.once(name, async () =>
      blocksOf(
        await (this.fromFolder
          ? scriptedPack(`${this.folder}${name}.js`, name)
          : fetchedBytes(`${this.folder}${name}.bin`)),
      ),
    );
  }

  /** @returns {Promise<any>} */
  async manifest() {
    const [block] = await this.pack(this.manifestName);
    return JSON.parse(new TextDecoder().decode(await inflated(block)));
  }

  /**
   * @param {string[]} groups of a family, as the manifest names them
   * @param {number} perGroup blocks of a group
   * @param {number} number of the block
   * @returns {Promise<Uint8Array<ArrayBuffer>>} the block, inflated
   */
  block(groups, perGroup, number) {
    const group = groups[Math.floor(number / perGroup)];
    const name = group.slice(1);
    const within = number % perGroup;
    return this.once(`${name}/${within}`, async () => {
      if (this.fromFolder || group[0] === "w") {
        return inflated((await this.pack(name))[within]);
      }
      return inflated(await fetchedBytes(`${this.folder}${name}/${within}.bin`));
    });
  }
}
