using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace EmbeddedFunctions.Functions;

/// <summary>
/// The types of an assembly that have functions, as its metadata tells: to load every type of an app in order to ask it took a tenth of a
/// second of each start.
/// </summary>
internal static class FunctionTypes
{
    public static IReadOnlyList<Type> In(Assembly assembly)
    {
        using PEReader file = new(File.OpenRead(assembly.Location), PEStreamOptions.PrefetchMetadata);
        var metadata = file.GetMetadataReader();
        HashSet<TypeDefinitionHandle> found = [];
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.MethodDefinition && IsFunction(metadata, attribute))
                found.Add(metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent).GetDeclaringType());
        }

        return [.. found.Select(type => assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(type)))];
    }

    private static bool IsFunction(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, nameof(FunctionAttribute))
            && metadata.StringComparer.Equals(type.Namespace, typeof(FunctionAttribute).Namespace!);
    }
}
