// The site as its writers keep it has the product at https://tusou.example; a test has it elsewhere.
export default function (config) {
  config.addPassthroughCopy("src/style.css");
  config.addTransform("site", function (content) {
    return process.env.TUSOU ? content.replaceAll("https://tusou.example", process.env.TUSOU) : content;
  });
  return { dir: { input: "src" } };
}
