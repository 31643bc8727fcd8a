using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Http;

/// <summary>Reads a body into the parameter that is marked <c>[FromBody]</c>, as the worker does: by MVC's formatters and their options.</summary>
internal static class WholeBody
{
    /// <returns>Null if there is no body.</returns>
    /// <exception cref="InvalidOperationException">The body does not fit; the message says why.</exception>
    public static async Task<object?> Bind(Type type, HttpContext http)
    {
        var services = http.RequestServices;
        var metadata = services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var source = new BindingInfo { BindingSource = BindingSource.Body };
        var binder = services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, BindingInfo = source });
        var binding = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = http },
            BindingSource = BindingSource.Body,
            ModelMetadata = metadata,
            ModelName = "",
            ModelState = new ModelStateDictionary(),
        };
        await binder.BindModelAsync(binding);
        return binding.ModelState.IsValid
            ? binding.Result.Model
            : throw new InvalidOperationException(string.Join(' ', binding.ModelState.Values
                .SelectMany(entry => entry.Errors)
                .Select(error => error.ErrorMessage is { Length: > 0 } message ? message : error.Exception?.Message)));
    }
}
