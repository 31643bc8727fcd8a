namespace EmbeddedFunctions { internal static class Placeholder { } }
namespace EmbeddedFunctions.Builder { internal static class Placeholder { } }
namespace EmbeddedFunctions.Middleware { internal static class Placeholder { } }
